"""The HTTP side of sdgen: the API under /api/v1, and the pages."""
