import sharp from 'sharp';
import { expect, openDial, test } from './course.ts';

const flat = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } });

/** A PNG's signature and header, which claim more than the file holds. */
function hugePng(): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  bytes.set([8, 6, 0, 0, 0], 24);
  return bytes;
}

function heic(): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(24, 0);
  bytes.write('ftypheic', 4, 'latin1');
  return bytes;
}

const refused: [name: string, bytes: () => Promise<Buffer> | Buffer, message: string][] = [
  ['huge.png', hugePng, '20,000 × 20,000 pixels'],
  ['text.jpg', () => Buffer.from('not a photo'), 'not a photo this page can read'],
  [
    'script.svg',
    () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title="x"</script></svg>',
      ),
    'SVG is a drawing that can carry code',
  ],
  ['phone.heic', heic, 'do not read HEIC'],
  [
    'broken.jpg',
    async () => {
      const whole = await flat(64, 64).jpeg().toBuffer();
      // The header stays, the picture is gone.
      return Buffer.concat([whole.subarray(0, 200), Buffer.alloc(40)]);
    },
    'damaged',
  ],
];

const accepted: [name: string, bytes: () => Promise<Buffer>][] = [
  ['one-pixel.png', () => flat(1, 1).png().toBuffer()],
  ['transparent.png', () => flat(120, 80, 4).png().toBuffer()],
  ['cmyk.jpg', () => flat(120, 80).toColourspace('cmyk').jpeg().toBuffer()],
  ['rotated.jpg', () => flat(120, 80).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  [
    'animated.webp',
    async () => {
      const frames = await Promise.all([
        flat(40, 40).png().toBuffer(),
        flat(40, 40).negate().png().toBuffer(),
      ]);
      return sharp(frames, { join: { animated: true } })
        .webp({ loop: 0, delay: [50, 50] })
        .toBuffer();
    },
  ],
];

test.describe("row 23: the reader's own photo", () => {
  for (const [name, bytes, message] of refused) {
    test(`${name} is refused with a reason, and the old picture stays`, async ({ page }) => {
      const dial = await openDial(page);
      await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
      await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
      await dial.getByText('Layer and photo').click();
      await dial.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: await bytes() });
      await expect(dial.locator('fieldset', { hasText: 'photo' }).getByRole('status')).toContainText(message);
      await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
      await expect(dial.getByRole('radio', { name: 'cat' })).toBeChecked();
      expect(await page.title()).not.toBe('x');
    });
  }

  for (const [name, bytes] of accepted) {
    test(`${name} is convolved`, async ({ page }) => {
      const dial = await openDial(page);
      await dial.getByText('Layer and photo').click();
      await dial.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: await bytes() });
      await expect(dial).toContainText('your own');
      await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
      await dial.getByText('coffee', { exact: true }).click();
      await expect(dial.getByRole('radio', { name: 'coffee' })).toBeChecked();
    });
  }

  test('a photo can be dropped and pasted', async ({ page }) => {
    const dial = await openDial(page);
    const bytes = [...(await flat(60, 60).png().toBuffer())];
    for (const type of ['drop', 'paste'] as const) {
      await dial.getByRole('button', { name: 'Reset' }).click();
      await dial.getByText('Layer and photo').click();
      await dial.evaluate(
        (host, { bytes, type }) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], 'own.png', { type: 'image/png' }));
          const event =
            type === 'drop'
              ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
          host.dispatchEvent(event);
        },
        { bytes, type },
      );
      await expect(dial.getByText('your own')).toHaveCount(1);
      await dial.getByText('Layer and photo').click();
    }
  });
});

test.describe('row 24: the camera', () => {
  const refuse = (name: string) => `
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', '${name}'));`;

  for (const [name, message] of [
    ['NotAllowedError', 'The camera was not allowed'],
    ['NotFoundError', 'No camera was found'],
  ] as const) {
    test(`${name}: told, and the course's photos are still there`, async ({ page }) => {
      await page.addInitScript(refuse(name));
      const dial = await openDial(page);
      await dial.getByText('Layer and photo').click();
      await dial.getByRole('button', { name: 'Use the camera' }).click();
      await expect(dial).toContainText(message);
      await dial.getByText('rocket', { exact: true }).click();
      await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
    });
  }

  test('a picture is taken, and a camera that is taken away is told', async ({ page }) => {
    // A moving canvas stands in for a camera: machines that run tests have none.
    await page.addInitScript(`
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement('canvas');
        canvas.width = 64; canvas.height = 48;
        const context = canvas.getContext('2d');
        setInterval(() => { context.fillStyle = 'hsl(' + performance.now() % 360 + ' 80% 50%)'; context.fillRect(0, 0, 64, 48); }, 50);
        return (window.camera = canvas.captureStream());
      };`);
    const dial = await openDial(page);
    await dial.getByText('Layer and photo').click();
    await dial.getByRole('button', { name: 'Use the camera' }).click();
    await expect
      .poll(() => dial.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
      .toBe(64);
    await dial.getByRole('button', { name: 'Take the picture' }).click();
    await expect(dial).toContainText('your own');
    await expect(dial.locator('video')).toHaveCount(0);

    await dial.getByRole('button', { name: 'Use the camera' }).click();
    await expect(dial.locator('video')).toHaveCount(1);
    await page.evaluate('window.camera.getTracks()[0].dispatchEvent(new Event("ended"))');
    await expect(dial).toContainText('The camera stopped');
  });
});
