CREATE TABLE record (
    sequence BIGINT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded BIGINT NOT NULL,
    kind TEXT NOT NULL,
    line TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX record_by_entry ON record (entry, account);

CREATE INDEX record_by_kind ON record (kind, recorded);

CREATE TABLE head (
    one INTEGER NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO head (one, sequence, hash)
    VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
