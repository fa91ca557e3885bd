// A short document in our own words, about a dispute that never was.
export const WIRE = {
  name: 'wire.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`WASHINGTON, June 26, 2031. The United States said on Thursday that it would impose tariffs of 40 percent on all goods from China from July 15, 2031.

China demanded that all of them be removed before it signs anything.
`),
};
