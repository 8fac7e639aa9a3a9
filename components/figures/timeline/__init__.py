"""The timeline as a figure: rows, marks, labels and what lies behind them."""
