/** Invented people: combining the two lists gives a different name to each of the first 240. */
export const firstNames = [
	'Aisha',
	'Callum',
	'Niamh',
	'Oskar',
	'Priya',
	'Rhys',
	'Zofia',
	'Tomás',
	'Eilidh',
	'Mehmet',
	'Gwen',
	'Anaïs',
	'Dylan',
	'Freya',
	'Kofi',
	'Siân',
];

export const lastNames = [
	'Mills',
	"O'Neill",
	'Llewellyn',
	'Kowalska',
	'Achterberg',
	'Patel',
	'Núñez',
	'Mac Aodha',
	'Osei',
	'Whitcombe',
	'Yıldız',
	'Fairfax-Brown',
	'Hughes',
	'Ravndal',
	'Sharma',
];

export const jobs = [
	'Force Compliance Officer',
	'Portal Stability Specialist',
	'Night Porter',
	'Stock Controller',
];
