export { removePrepared as default } from './prepared';
