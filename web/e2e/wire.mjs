// Short documents in our own words, about a dispute that never was.
export const WIRE = {
  name: 'wire.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`WASHINGTON, June 26, 2031. The United States said on Thursday that it would impose tariffs of 40 percent on all goods from China from July 15, 2031.

China demanded that all of them be removed before it signs anything.
`),
};

// One that says nothing of a measure, and is there before.
export const EARLIER = {
  name: 'earlier.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`GENEVA, June 1, 2031. Delegates of eleven countries met on Sunday and spoke of rules for fisheries.
`),
};

// What another says, so that tests on one ledger do not review each other's statements.
export const ANSWER = {
  name: 'second.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`BEIJING, July 2, 2031. China said on Wednesday that it would impose tariffs of 20 percent on $10 billion of goods from the United States from July 20, 2031.

The United States demanded that China open its market for cars.
`),
};
