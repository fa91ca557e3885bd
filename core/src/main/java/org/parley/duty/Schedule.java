package org.parley.duty;

import org.parley.measure.ProductCode;

/// The course of one tariff on one product code.
record Schedule(ProductCode code, Course course) {}
