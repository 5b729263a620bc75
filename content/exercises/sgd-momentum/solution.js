function descend(weights, gradients, rate, momentum) {
  let moved = weights
  let velocity = weights.map(() => 0)
  for (const gradient of gradients) {
    velocity = velocity.map((speed, index) => momentum * speed + gradient[index])
    moved = moved.map((weight, index) => weight - rate * velocity[index])
  }
  return moved
}
