/// Bargaining, endurance, enforcement and likelihood as functions of payoffs alone, whoever
/// computed them.
///
/// The bargaining points of Nash (1950), Kalai and Smorodinsky (1975) and Kalai (1977); the core of
/// Scarf (1967); repeated play after Friedman (1971); the war of attrition of Hendricks, Weiss and
/// Wilson (1988); quantal responses of McKelvey and Palfrey (1995). Each class names its paper.
/// Payoffs have any unit, the same for all parties where a point compares them; patience is an
/// annual discount factor; time is in months.
///
/// # Design history
///
/// Split from talks so that everything here can be tested on games whose answers are in textbooks.
@NullMarked
package org.parley.bargain;

import org.jspecify.annotations.NullMarked;
