import type { Vendor } from '../../lib/vendor';
import { ShyftplanClient, type ShyftplanSettings, shyftplanSettings } from './client';
import { readShyftplanMessage } from './messages';
import { resources } from './resources';

/** shyftplan, as the kernel sees it. */
export const shyftplan: Vendor<ShyftplanSettings, ShyftplanClient> = {
	name: 'shyftplan',
	credentialType: 'shyftplanApi',
	resources,
	settings: shyftplanSettings,
	connect: (http, { names, companyId }) => new ShyftplanClient(http, names, companyId),
	readMessage: readShyftplanMessage,
};
