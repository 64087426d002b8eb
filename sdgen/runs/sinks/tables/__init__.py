"""The sink of tables: their ledger, locks and keys in one database."""
