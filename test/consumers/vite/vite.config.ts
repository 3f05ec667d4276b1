import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../.build/vite',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['plain.html', 'tailwind.html', 'admin.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
})
