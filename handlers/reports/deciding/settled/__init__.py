"""Reports that were decided on: which, by whom, and an approval that is wanted back."""
