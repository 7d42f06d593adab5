import { sleep } from 'n8n-workflow';

/** Does something after whatever else n8n has to do. Takes the place of timers in bundled libraries. */
function giveWay(work: () => void): void {
	void sleep(0).then(work);
}

export { giveWay as setImmediate, giveWay as setTimeout };
