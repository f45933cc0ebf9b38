import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const CORE = /\/src\/(?:language|law|money|extraction|register|exchange)\//
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The pages are the only part that is bundled. They import nothing but types, words and writers of files from the parts to their left;
 * what they act on (the register) comes with each request, so that the bundle never holds a second copy of the core.
 */
export default defineConfig({
  root: here('.'),
  // A word or a number that a page takes from a part to the left brings no table of `data/` along.
  build: { rolldownOptions: { treeshake: { moduleSideEffects: (id) => !CORE.test(id) } } },
  plugins: [
    sveltekit({
      adapter: adapter({ out: here('../../build/web'), envPrefix: 'HOPLUU_PAGES_' }),
      files: { src: '.' },
      outDir: here('../../build/.svelte-kit'),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit's own announcer of page titles carries one style attribute; this is its hash, and no other style attribute is let in.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'font-src': ['self'],
          'img-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none']
        }
      }
    })
  ]
})
