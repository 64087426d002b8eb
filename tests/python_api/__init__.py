"""What ``import sdgen`` offers."""
