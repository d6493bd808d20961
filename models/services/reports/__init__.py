"""duty_reports Activity reports: sending, deciding, and what they add up to."""
