"""The picture of `make bench`: a bar for each program, by processor time, on a scale of tens."""
import math
from xml.sax.saxutils import escape

LEFT, RIGHT, BAR, GAP = 190, 90, 16, 14
WIDTH = 760
OURS, OTHERS, LIMIT = '#0b5394', '#9aa5b1', '#d9d9d9'


def told(ms):
    return f'{ms / 1000:.1f} s' if ms >= 1000 else f'{ms:.0f} ms' if ms >= 10 else f'{ms:.1f} ms'


def draw(title, groups):
    """An SVG of the groups: (what, [(program, processor ms, kind)]), kind one of ours, other, limit."""
    times = [ms for _, bars in groups for _, ms, _ in bars]
    low = 10 ** math.floor(math.log10(min(times)))
    high = 10 ** math.ceil(math.log10(max(times)))
    scale = (WIDTH - LEFT - RIGHT) / math.log10(high / low)
    out, y = [], 46

    def text(x, at, said, more=''):
        out.append(f'<text x="{x:.0f}" y="{at:.0f}"{more}>{escape(said)}</text>')

    text(12, 22, title, ' font-size="15" font-weight="bold"')
    for what, bars in groups:
        text(12, y + 12, what, ' font-weight="bold"')
        y += 20
        for name, ms, kind in bars:
            long = max(1.0, math.log10(ms / low) * scale)
            color = {'ours': OURS, 'other': OTHERS, 'limit': LIMIT}[kind]
            text(LEFT - 8, y + 12, name, ' text-anchor="end"')
            out.append(f'<rect x="{LEFT}" y="{y}" width="{long:.1f}" height="{BAR - 2}" fill="{color}"/>')
            text(LEFT + long + 6, y + 12, told(ms))
            y += BAR
        y += GAP
    body = '\n'.join(out)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}" '
            f'font-family="sans-serif" font-size="12" role="img">\n<title>{escape(title)}</title>\n'
            f'<rect width="{WIDTH}" height="{y}" fill="#ffffff"/>\n<g fill="#222222">\n{body}\n</g>\n</svg>\n')
