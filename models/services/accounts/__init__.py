"""Who is on the roster, how they join, move and leave, and what is kept of one person."""
