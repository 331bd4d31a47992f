import type { ChartScale } from '../../shared/charts/chart-scale.ts';
import { chartCsv } from '../../shared/charts/chart-table.ts';
import type { ChartPalette } from '../../shared/charts/palette.ts';
import { type Picture, pictureSvg } from '../../shared/charts/picture.ts';
import { pictureCsv } from '../../shared/charts/picture-table.ts';
import { timeChartSvg } from '../../shared/charts/time-chart-svg.ts';
import type { TimeChart } from '../../shared/charts/time-charts.ts';
import { faultText } from '../../shared/model/result.ts';
import { shell } from '../host/api.ts';
import { showToast } from '../state/toasts.ts';

/** Size of a saved picture in CSS pixels; a PNG has twice as many, for print. */
const WIDTH = 960;
const HEIGHT = 420;
const SCALE = 2;

/** Offers to save a chart as a picture or as its data. */
export async function saveChart(
  chart: TimeChart,
  format: 'svg' | 'png' | 'csv',
  palette: ChartPalette,
  scale: ChartScale,
): Promise<void> {
  const name = fileName(chart.title, format);
  switch (format) {
    case 'csv':
      return save(name, 'text/csv', chartCsv(chart));
    case 'svg':
      return save(name, 'image/svg+xml', timeChartSvg(chart, palette, WIDTH, HEIGHT, 'chart', scale));
    case 'png':
      return savePng(name, timeChartSvg(chart, palette, WIDTH, HEIGHT, 'chart', scale), palette.ground, WIDTH, HEIGHT);
    default:
      return format satisfies never;
  }
}

/** Offers to save a picture or what it shows. */
export async function savePicture(
  picture: Picture,
  format: 'svg' | 'png' | 'csv',
  palette: ChartPalette,
): Promise<void> {
  const name = fileName(picture.title, format);
  const svg = pictureSvg(picture, palette);
  switch (format) {
    case 'csv':
      return save(name, 'text/csv', pictureCsv(picture));
    case 'svg':
      return save(name, 'image/svg+xml', svg);
    case 'png':
      return savePng(name, svg, palette.ground, picture.width, picture.height);
    default:
      return format satisfies never;
  }
}

/** A name that every file system takes. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'chart' : plain}.${ending}`;
}

async function save(name: string, mediaType: string, content: string): Promise<void> {
  const saved = await shell.save(name, mediaType, content);
  if (!saved.ok) showToast(faultText(saved.fault), { kind: 'fault' });
}

async function savePng(name: string, svg: string, ground: string, width: number, height: number): Promise<void> {
  const image = new Image(width * SCALE, height * SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    showToast('The picture could not be drawn.', { kind: 'fault' });
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (shell.kind === 'served') download(name, canvas);
  // The desktop shell writes a data: URL of a picture as its bytes.
  else await save(name, 'image/png', canvas.toDataURL('image/png'));
}

/** The shell of the browser saves text; a picture is bytes. */
function download(name: string, canvas: HTMLCanvasElement): void {
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }, 'image/png');
}
