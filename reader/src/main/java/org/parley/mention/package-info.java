/// What is recognised before any rule is tried: economies, persons, firms, amounts of money,
/// percentages and dates. Amounts are in billions of their currency, percentages are percent (25 is
/// 25 %), dates are ISO 8601, partial (`2019-06`) or intervals (`2019-06-24/2019-06-30`).
///
/// ## Design history
///
/// General date libraries read "10 to 15 percent" as a time of day, so dates have a small grammar
/// of their own that keeps a past and a coming reading of each expression.
@NullMarked
package org.parley.mention;

import org.jspecify.annotations.NullMarked;
