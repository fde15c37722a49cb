import { createRoot } from 'react-dom/client'
import { connect } from '#preload/bridges/index.ts'
import '@blueprintjs/core/lib/css/blueprint.css'
import './app.css'
import { App } from './App.tsx'

createRoot(document.getElementById('root')!).render(<App bridge={connect(window)} />)
