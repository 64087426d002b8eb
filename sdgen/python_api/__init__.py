"""What ``import sdgen`` offers: scenarios, rows and filled databases from Python."""
