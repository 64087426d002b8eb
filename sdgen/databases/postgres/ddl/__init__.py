"""Reads files of DDL: what the tables of a database would be, known without a server."""
