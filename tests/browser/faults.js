'use strict';

// The simulator's table of faults: each row is ordered in each shop.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');

const TABLE = fs.readFileSync(path.join(__dirname, '../../simulator/src/Faults.php'), 'utf8');

/** fault: its phase. */
const FAULTS = Object.fromEntries([...TABLE.matchAll(/^ {8}'([a-z0-9-]+)' => \['(connection|reading|answer)', /gm)].map((row) => [row[1], row[2]]));
assert.ok(FAULTS.garbage === 'connection' && FAULTS['second-answer'] === 'answer' && Object.keys(FAULTS).length > 30);

/** Of the rows that need some. */
const PARAMETERS = { 'json-patch': { set: { paymentAmount: 1 } } };

module.exports = { FAULTS, PARAMETERS };
