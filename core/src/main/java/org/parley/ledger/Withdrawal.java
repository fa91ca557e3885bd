package org.parley.ledger;

/// An account takes back what it said.
public record Withdrawal(String why) implements Content {}
