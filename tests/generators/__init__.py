"""What generators make."""
