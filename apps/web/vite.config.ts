import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.API ?? 'http://127.0.0.1:3000'

/** The console lives under `/app` of the server; in development the API is asked of a server that runs beside it. */
export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: false },
  server: {
    // Everything but the console itself is the server's.
    proxy: { '^/(?!app/)': { target: server, ws: true } },
  },
})
