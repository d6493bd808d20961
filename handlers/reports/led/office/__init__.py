"""What who leads asks of the reports of all bureaus that they see."""
