// node look_at_pages.js FOLDER PAGE.html …: what a person sees of each page in Chromium, as wide as a telephone and as
// a desk, by day and by night. Prints what is wrong, a line each, and leaves pictures in FOLDER.
const path = require('path');
const puppeteer = require('puppeteer-core');
const axeSource = require('axe-core').source;

const screens = [{ width: 390, height: 844 }, { width: 1280, height: 800 }];
const schemes = ['light', 'dark'];

// In the page: letters of one chart that lie on each other.
function overlaps() {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const boxes = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i].box, b = boxes[j].box;
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Line boxes are higher than letters.
        if (width > 1 && height > 5 * scale) found.push(`${boxes[i].text} | ${boxes[j].text}`);
      }
    const frame = svg.getBoundingClientRect();
    for (const { text, box } of boxes)
      if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`${text} | edge`);
  }
  return found;
}

// In the page: of the first structure, what must be seen without turning the page.
function firstScreen(height) {
  const tiles = document.querySelector('.tiles');
  if (!tiles) return [];
  const parts = [...tiles.querySelectorAll('.tile:not(.brief) .verdict, .tile:not(.brief) .exits')];
  let next = tiles.nextElementSibling;
  while (next && next.classList.contains('lead')) { parts.push(next); next = next.nextElementSibling; }
  return parts.filter(part => part.getBoundingClientRect().bottom > height)
    .map(part => `${part.className} ends at ${Math.round(part.getBoundingClientRect().bottom)}`);
}

async function look(browser, folder, file) {
  const name = path.basename(file, '.html');
  const faults = [];
  for (const screen of screens)
    for (const scheme of schemes) {
      const page = await browser.newPage();
      await page.setViewport(screen);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto('file://' + path.resolve(file));
      const say = text => faults.push(`${name}, ${screen.width}, ${scheme}: ${text}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > screen.width) say(`${wide} wide`);
      for (const part of await page.evaluate(firstScreen, screen.height)) say(part);
      for (const pair of await page.evaluate(overlaps)) say(`letters on letters: ${pair}`);
      await page.evaluate(axeSource);
      const result = await page.evaluate(() => axe.run());
      for (const violation of result.violations)
        say(`${violation.id}: ${violation.nodes.length} places, ${violation.nodes[0].target.join(' ')}`);
      await page.screenshot({ path: path.join(folder, `${name}-${screen.width}-${scheme}.png`) });
      await page.close();
    }
  return faults;
}

(async () => {
  const [folder, ...files] = process.argv.slice(2);
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  let count = 0;
  for (const file of files)
    for (const fault of await look(browser, folder, file)) { console.log(fault); count++; }
  await browser.close();
  console.log(`${files.length} pages looked at, ${count} faults`);
  process.exit(count === 0 ? 0 : 1);
})();
