"""The words of the app's codes, one module per subject."""
