/// Anybody's tables: the inter-country input-output tables of the OECD and of WIOD as they are
/// published, turned into worlds; and worlds made smaller.
///
/// A table says who sells how much to which industry and to which final users, at basic prices in
/// million US dollars. What a world needs of it are three sums: flows by sector, importer and
/// exporter; what each industry spends on each input, tariffs included; and what final users buy.
/// They are summed while the file is read, so that a table of 4,000 columns needs little memory.
///
/// The accounts then close by themselves, since value added is what an industry's sales leave over
/// its inputs. Changed are only figures that no equilibrium can have: flows below 0 (inventories
/// run down), and inputs that cost more than the industry sells. Each change is counted and told.
///
/// ## Design history
///
/// Balancing the whole table (RAS, or a quadratic programme) was considered. It moves every figure
/// a little and explains none; closing by value added moves a few figures and says which.
@NullMarked
package org.parley.tables;

import org.jspecify.annotations.NullMarked;
