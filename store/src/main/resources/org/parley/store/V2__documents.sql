CREATE TABLE document (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    received BIGINT NOT NULL,
    content TEXT NOT NULL
);
