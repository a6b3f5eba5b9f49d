import './seed.mjs';
