"""Names of technologies as their makers write them."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import fold

# Any other mixture of capitals is a slip. Names that are English words too (go, swift, react) stand below, with their slips.
NAMES = (
    "JavaScript, TypeScript, Python, PHP, MySQL, PostgreSQL, SQLite, MariaDB, MongoDB, Redis, Elasticsearch, Kafka, "
    "RabbitMQ, RocketMQ, ZooKeeper, Docker, Kubernetes, Jenkins, Ansible, Terraform, Prometheus, Grafana, Linux, "
    "Ubuntu, CentOS, Debian, macOS, iOS, iPadOS, Android, GitHub, GitLab, Gitee, Bitbucket, LinkedIn, YouTube, WeChat, "
    "Node.js, Vue.js, Next.js, Nuxt.js, jQuery, AngularJS, React Native, webpack, GraphQL, gRPC, RESTful, OAuth, WebSocket, "
    "WebAssembly, WebGL, OpenGL, OpenCV, TensorFlow, PyTorch, NumPy, SciPy, scikit-learn, Jupyter, Hadoop, "
    "ClickHouse, HBase, Cassandra, DynamoDB, MyBatis, Spring Boot, Spring Cloud, SpringMVC, Hibernate, Django, "
    "FastAPI, Laravel, Symfony, CodeIgniter, Nginx, OpenResty, Tomcat, Netty, Dubbo, etcd, Istio, IntelliJ IDEA, "
    "PyCharm, Photoshop, Illustrator, InDesign, PowerPoint, AutoCAD, SolidWorks, MATLAB, LaTeX, Markdown, "
    "Objective-C, Kotlin, Haskell, Erlang, DevOps, HTML5, CSS3, TCP/IP, ThinkPHP, WordPress, Salesforce, "
    "BigQuery, CloudFormation, OpenStack, VMware, VirtualBox, SQLAlchemy, Figma"
)
# Spellings that are usual beside it, their makers' own or nobody's fault.
ALSO = frozenset(
    "NGINX nginx NginX Webpack RESTFul Restful LATEX Latex Matlab matlab ETCD Etcd HBASE Wechat WECHAT Vmware PHOTOSHOP "
    "Macos".split()
)
# Slip → the name.
SLIPS = {
    "Golang": "Go", "golang": "Go", "GoLang": "Go", "GOLANG": "Go", "Postgre": "PostgreSQL", "Javascirpt": "JavaScript",
    "Javscript": "JavaScript", "Kubernets": "Kubernetes", "Kubernates": "Kubernetes", "kubernets": "Kubernetes",
    "Elastic Search": "Elasticsearch", "ElasticSearch": "Elasticsearch", "Mongo DB": "MongoDB", "NodeJs": "Node.js",
    "NodeJS": "Node.js", "Nodejs": "Node.js", "nodejs": "Node.js", "nodeJs": "Node.js", "VueJs": "Vue.js",
    "Springboot": "Spring Boot", "SpringBoot": "Spring Boot", "springboot": "Spring Boot",
    "SpringCloud": "Spring Cloud", "springcloud": "Spring Cloud", "Git Hub": "GitHub", "Linked In": "LinkedIn",
    "Pytorch": "PyTorch", "Tensorflow": "TensorFlow", "Type Script": "TypeScript", "Java Script": "JavaScript",
    "Rabbit MQ": "RabbitMQ", "My SQL": "MySQL", "Graph QL": "GraphQL", "Power Point": "PowerPoint", "Vue.Js": "Vue.js",
    "java": "Java", "React.Js": "React", "ReactJs": "React", "Jquery": "jQuery", "Ngnix": "Nginx", "Ngix": "Nginx",
}  # fmt: skip


@cache
def technology_words() -> frozenset[str]:
    """Folded words of their names: Spring, Boot, MySQL."""
    return frozenset(word for name in NAMES.split(", ") for word in fold(name).split())
