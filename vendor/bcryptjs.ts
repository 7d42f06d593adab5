export { compare, hash } from 'bcryptjs';
