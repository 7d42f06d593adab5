import { employee } from './employee';
import { file } from './file';
import { workstation } from './workstation';

/** What the node offers, in the order in which a newcomer meets it. */
export const resources = [employee, workstation, file];
