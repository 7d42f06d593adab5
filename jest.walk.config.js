const endToEnd = require('./jest.e2e.config');

/** @type {import('jest').Config} */
module.exports = { ...endToEnd, roots: ['<rootDir>/test/walk'] };
