// Makes src/map/countries.json: the outline of each country in the Equal Earth projection, by ISO
// code. Shapes: Natural Earth 1:110m (public domain) as packed by world-atlas; codes: the core's.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const atlas = createRequire(import.meta.url)('world-atlas/countries-110m.json');
const table = '../../core/src/main/resources/org/parley/economy/economy-codes.csv';
const codes = new Map(
  readFileSync(new URL(table, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code, , numeric]) => [numeric, code]),
);

const shapes = feature(atlas, atlas.objects.countries);
shapes.features = shapes.features.filter((one) => one.properties.name !== 'Antarctica');
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(720, shapes);
const path = geoPath(projection).digits(1);
const [, [width, height]] = path.bounds(shapes);
const countries = shapes.features
  .map((one) => [codes.get(one.id) ?? '', one.properties.name, path(one)])
  .sort((a, b) => (a[1] < b[1] ? -1 : 1));
const drawn = { width: Math.ceil(width), height: Math.ceil(height), countries };
const out = new URL('../src/map/countries.json', import.meta.url);
writeFileSync(out, JSON.stringify(drawn).replaceAll('],["', '],\n["') + '\n');
