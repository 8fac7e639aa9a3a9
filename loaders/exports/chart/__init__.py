"""The timeline as one file that asks nobody for anything: drawn as SVG, with every event and its sources below."""
