/** Where the controls live; never counted, never faulted. */
export const CONTROL_PREFIX = '/_sandbox';

/** Whether a request is meant for the controls. */
export const isControl = (url: string): boolean => url.startsWith(CONTROL_PREFIX);

/** The path of a request URL, without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
