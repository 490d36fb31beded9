"""Reports, letters, exports, feeds: one module per format."""
