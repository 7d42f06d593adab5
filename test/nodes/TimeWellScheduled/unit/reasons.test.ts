import { chooseReason } from '../../../../nodes/TimeWellScheduled/reasons';

const question = {
	question: 'Select a reason.',
	reasons: [
		{ id: '158', text: 'Traffic' },
		{ id: '159', text: 'Traffic accident' },
		{ id: '2232', text: 'Urgence' },
		{ id: '2233', text: 'urgence familiale' },
		{ id: '', text: 'Without an ID' },
	],
};
const choose = (wanted: Parameters<typeof chooseReason>[1]) => chooseReason(question, wanted);

test.each([
	[{ id: '2232' }, '2232'],
	[{ text: 'Traffic' }, '158'],
	[{ text: 'ACCIDENT' }, '159'],
	[{ text: 'urgence familiale' }, '2233'],
	[{ text: 'Urgence' }, '2232'],
])('%j is answered with %s', (wanted, id) => {
	expect(choose(wanted)).toMatchObject({ reason: { id } });
});

test.each([
	[undefined, undefined],
	[{ id: '15' }, 'No reason has the ID "15".'],
	[{ text: 'Weather' }, 'No reason has the text "Weather".'],
	[{ text: 'traffic' }, '2 reasons have the text "traffic".'],
	[{ text: 'without' }, 'The reason with the text "without" has no ID.'],
])('%j is not', (wanted, note) => {
	expect(choose(wanted)).toEqual(note === undefined ? {} : { note });
});
