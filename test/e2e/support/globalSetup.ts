export { prepareOnce as default } from './prepared';
