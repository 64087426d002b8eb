"""The globe: countries and their codes, points in areas."""
