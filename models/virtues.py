"""The five virtues, which ideas, good deeds and nominations name."""

VIRTUES = ("sufficiency", "discipline", "honesty", "volunteering", "gratitude")
"""In the order in which the plan names them (002:174)."""
