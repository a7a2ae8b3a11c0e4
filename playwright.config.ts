// The browser tests: on the built site, on a desktop, a phone and a browser without scripts.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

// Playwright's workers read this file again: they get the results of the first reading through the environment.
process.env.STROKA_BROWSER ??= await findBrowser();
const port = Number(process.env.E2E_PORT ?? 3217);

/**
 * x.spec.ts runs on desktop and phone; x.desktop.spec.ts, x.phone.spec.ts and x.no-script.spec.ts only there, as does a test tagged @desktop or
 * @phone: no layout changes what it tests.
 */
const onlyElsewhere = (...others: readonly string[]) => new RegExp(`\\.(${others.join('|')})\\.spec\\.ts$`);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/artifacts',
  snapshotPathTemplate: 'e2e/screenshots/{arg}-{projectName}{ext}',
  // A missing screenshot is a failure; `npx playwright test --update-snapshots` records it.
  updateSnapshots: 'none',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // On a shared machine a test may be slow by chance; on a private one that should be seen.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // Only the tests of offline reading want the service worker: it would answer requests that other tests count, fail or change.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.STROKA_BROWSER,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--font-render-hinting=none',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: onlyElsewhere('phone', 'no-script'),
      grepInvert: /@phone\b/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: onlyElsewhere('desktop', 'no-script'),
      grepInvert: /@desktop\b/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: 'tablet', testMatch: 'screenshots.spec.ts', use: { viewport: { width: 768, height: 1024 } } },
    {
      name: 'no-script',
      testMatch: '*.no-script.spec.ts',
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: `"${process.execPath}" node_modules/next/dist/bin/next start --port ${port}`,
    port,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
