import 'invitekit/styles.css'
import { AdminPage } from './admin.tsx'
import { main } from './main.tsx'

void main(AdminPage)
