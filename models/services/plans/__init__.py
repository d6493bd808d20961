"""Plans and the office's days, as data and as kept."""
