"""Persons: lists of names, mailboxes made of names, phone numbers by country."""
