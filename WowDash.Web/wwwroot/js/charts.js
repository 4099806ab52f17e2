// Bars from zero, in colours of the page's own look; the numbers are in a table behind.
const drawn = new Map();

function draw(canvas) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const { labels, series } = JSON.parse(canvas.dataset.chart);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  drawn.get(canvas)?.destroy();
  drawn.set(canvas, new Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: series.map((one, i) => ({ label: one.name, data: one.values, backgroundColor: colour(i === 0 ? '--wd-chart' : '--wd-chart-before'), borderRadius: 3, maxBarThickness: 36 })) },
    options: {
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 250 },
      plugins: { legend: { display: series.length > 1, align: 'end', labels: { boxWidth: 10, boxHeight: 10, color: colour('--wd-grey') } } },
      scales: {
        x: { grid: { display: false }, ticks: { color: colour('--wd-grey'), maxRotation: 0, autoSkipPadding: 8 } },
        y: { beginAtZero: true, suggestedMax: 4, border: { display: false }, grid: { color: colour('--wd-chart-grid') }, ticks: { precision: 0, color: colour('--wd-grey') } },
      },
    },
  }));
}

function drawAll() {
  for (const [canvas, chart] of drawn) {
    if (canvas.isConnected) continue;
    chart.destroy();
    drawn.delete(canvas);
  }
  document.querySelectorAll('canvas[data-chart]').forEach(draw);
}

export function startCharts() {
  // the library comes after this script, and only on pages with charts
  document.addEventListener('DOMContentLoaded', start);
}

function start() {
  if (!window.Chart) return;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawAll();
  document.body.addEventListener('htmx:afterSettle', drawAll);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTimeout(drawAll));
}
